package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.TokenProblem;

/** The code of an error that the container found, of which only the HTTP status is known. */
final class StatusCodes {

    private StatusCodes() {}

    static ProblemCode codeOf(int status) {
        return switch (status) {
            case 400 -> CommonProblem.VALIDATION_FAILED;
            case 401 -> TokenProblem.BEARER_TOKEN_MISSING;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 412 -> CommonProblem.VERSION_CONFLICT;
            case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.RATE_LIMITED;
            case 503 -> CommonProblem.OVERLOADED;
            case 504 -> CommonProblem.UPSTREAM_TIMEOUT;
            default -> status < 500 ? CommonProblem.VALIDATION_FAILED : CommonProblem.INTERNAL_ERROR;
        };
    }
}
