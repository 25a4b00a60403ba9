package click.dailyfeed.restclient;

import click.dailyfeed.code.activity.ExportedActivity;
import java.util.List;

/**
 * A part of the activities of a member.
 *
 * @param nextCursor null at the end
 */
public record ActivityPage(List<ExportedActivity> content, String nextCursor) {}
