package click.dailyfeed.bench.scenario;

import java.util.random.RandomGenerator;

/** What a member does next: the mix of DeathStarBench's social network. */
enum MixAction {
    /** Walks the follow feed. */
    HOME(60),
    /** Walks the posts of one author. */
    USER(30),
    /** Writes a post. */
    COMPOSE(10);

    private static final int ALL = 100;

    private final int share;

    MixAction(int share) {
        this.share = share;
    }

    /** One of them, as often as its share says. */
    static MixAction any(RandomGenerator random) {
        int point = random.nextInt(ALL);
        return point < HOME.share ? HOME : point < HOME.share + USER.share ? USER : COMPOSE;
    }
}
