package click.dailyfeed.token;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.restclient.MemberService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Who the caller is, beyond what the token says (auth.md): roles and card as member knows them now. Member is asked at
 * most once a minute for each member, as the answer is kept in Redis until member says that it has changed, and read from
 * there with every request.
 */
@ApplicationScoped
public class CallerStates implements CallerQuestion {

    private static final Logger LOG = System.getLogger(CallerStates.class.getName());

    /** auth.md, "Who the caller is". */
    private static final Duration IN_REDIS = Duration.ofSeconds(60);

    /** auth.md, "Who the caller is". */
    private static final Duration IN_PROCESS = Duration.ofSeconds(1);

    /** Longer than the slowest answer of member: one from before the change must not be kept after it. */
    private static final Duration UNSETTLED = Duration.ofSeconds(10);

    private static final String CHANGED = "";
    private static final int REMEMBERED = 2_000;

    /** The answer of Redis. */
    private record Kept(String json) {}

    private final Caller caller;
    private final MemberService member;
    private final SpareableRedis spareable;
    private final RedisClient redis;
    private final Jsonb jsonb = JsonbBuilder.create();
    private final BriefMemory<String, CallerView> views = new BriefMemory<>(REMEMBERED);
    private final BriefMemory<Long, CallerView> memory = new BriefMemory<>(REMEMBERED);

    @Inject
    public CallerStates(Caller caller, MemberService member, SpareableRedis spareable, RedisClient redis) {
        this.caller = caller;
        this.member = member;
        this.spareable = spareable;
        this.redis = redis;
    }

    protected CallerStates() {
        this(null, null, null, null);
    }

    @Override
    public Supplier<Optional<?>> ask(AbstractPipeline pipeline, CallerRequest request) {
        Response<String> json = pipeline.get(key(request.caller().memberId()));
        return () -> Optional.ofNullable(json.get())
                .filter(kept -> !kept.equals(CHANGED))
                .map(Kept::new);
    }

    /**
     * The state of the member on whose behalf the request runs, as it was when the request came in or is now.
     *
     * @throws DailyfeedException the one of member, {@code UPSTREAM_UNAVAILABLE} or {@code UPSTREAM_TIMEOUT}
     */
    public CallerView get() {
        return caller.findAnswer(Kept.class).flatMap(kept -> read(kept.json())).orElseGet(this::truth);
    }

    private CallerView truth() {
        long memberId = caller.memberId();
        return MemberBeans.find(CallerRecords.class)
                .map(records -> keep(records.caller(memberId)))
                .orElseGet(() -> memory.find(memberId).orElseGet(() -> asked(memberId)));
    }

    private CallerView asked(long memberId) {
        CallerView state = keep(member.caller(caller.bearer()));
        memory.remember(memberId, state, IN_PROCESS);
        return state;
    }

    private CallerView keep(CallerView state) {
        String json = jsonb.toJson(state);
        spareable.find(client -> client.set(
                key(state.memberId()), json, SetParams.setParams().nx().px(IN_REDIS.toMillis())));
        return state;
    }

    /** The caller's card for display; empty where it is not known just now, as nothing fails for want of it. */
    public Optional<SummaryView> findCard() {
        try {
            return Optional.of(get().summary());
        } catch (DailyfeedException e) {
            if (e.code() instanceof TokenProblem) {
                throw e;
            }
            LOG.log(Level.DEBUG, "No card of member {0}: {1}", caller.memberId(), e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * For member, after the commit of a change and before it answers: member itself never reads the old state again, the
     * others for no more than 1 s; any for 60 s when Redis is away just now.
     */
    public void changed(long memberId) {
        memory.forget(memberId);
        try {
            redis.set(key(memberId), CHANGED, SetParams.setParams().px(UNSETTLED.toMillis()));
        } catch (JedisException e) {
            LOG.log(
                    Level.WARNING,
                    "The state of member {0} may be an old one for a minute: {1}",
                    memberId,
                    e.getMessage());
        }
    }

    /** The same text says the same, so it is parsed once. Empty for what another version of this class has written. */
    private Optional<CallerView> read(String json) {
        Optional<CallerView> known = views.find(json);
        if (known.isPresent()) {
            return known;
        }
        try {
            CallerView state = jsonb.fromJson(json, CallerView.class);
            views.remember(json, state, IN_REDIS);
            return Optional.of(state);
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    private static String key(long memberId) {
        return "member:caller:" + memberId;
    }
}
