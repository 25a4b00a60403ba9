package click.dailyfeed.bench.client;

import java.net.URI;

/**
 * Where the services are: base URLs without a slash at the end, context root included.
 *
 * @param member base URL of the member service
 * @param content base URL of the content service
 * @param timeline base URL of the timeline service
 */
public record Platform(URI member, URI content, URI timeline) {}
