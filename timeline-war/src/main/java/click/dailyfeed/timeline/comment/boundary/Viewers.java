package click.dailyfeed.timeline.comment.boundary;

import click.dailyfeed.problem.AcceptedLanguage;
import click.dailyfeed.timeline.comment.entity.CommentViewer;
import click.dailyfeed.token.Caller;
import jakarta.ws.rs.core.HttpHeaders;

/** Callers as readers of comments. */
final class Viewers {

    private Viewers() {}

    static CommentViewer of(Caller caller, HttpHeaders headers) {
        return new CommentViewer(caller.memberId(), AcceptedLanguage.of(headers::getAcceptableLanguages));
    }
}
