package click.dailyfeed.content.post.entity;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;

/**
 * What an author writes (rules.md R6.1).
 *
 * @param title at most {@value #MAX_TITLE} code points, empty when there is none
 * @param content not empty
 */
public record PostText(String title, String content) {

    public static final int MAX_TITLE = 100;
    public static final int MAX_CONTENT = 5000;

    /**
     * @throws DailyfeedException {@code POST_CONTENT_EMPTY} or {@code POST_TITLE_TOO_LONG}
     */
    public PostText {
        if (content.isEmpty()) {
            throw new DailyfeedException(PostProblem.POST_CONTENT_EMPTY);
        }
        if (title.codePointCount(0, title.length()) > MAX_TITLE) {
            throw new DailyfeedException(PostProblem.POST_TITLE_TOO_LONG, MAX_TITLE);
        }
    }
}
