package click.dailyfeed.member.follow.boundary;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.pagination.Scroll;

/** The beginnings of both lists, for a profile page. */
public record FollowersAndFollowings(Scroll<SummaryView> followers, Scroll<SummaryView> followings) {}
