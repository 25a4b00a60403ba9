package click.dailyfeed.restclient;

import java.util.List;

/** The body of a question about several things, 1..1000 of them. */
public record Ids(List<Long> ids) {}
