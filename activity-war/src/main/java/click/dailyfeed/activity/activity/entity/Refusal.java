package click.dailyfeed.activity.activity.entity;

import click.dailyfeed.deadletters.DeadLetterCategory;

/** Why a record became no activity, by its own fault. */
public record Refusal(DeadLetterCategory category, String error) {}
