package click.dailyfeed.member.member.control;

import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A valid change of a profile.
 *
 * @param memberName the new real name; null to keep it
 * @param details what becomes of the details, so that properties not named keep what they have at that moment
 * @param previousPictures addresses of pictures that are no longer needed
 */
public record ProfileChange(String memberName, UnaryOperator<ProfileDetails> details, List<String> previousPictures) {}
