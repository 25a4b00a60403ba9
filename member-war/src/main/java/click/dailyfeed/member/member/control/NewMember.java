package click.dailyfeed.member.member.control;

import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;

/** A valid sign-up. Holds a password: never logged. */
public record NewMember(String email, String password, String memberName, ProfileDetails details) {

    @Override
    public String toString() {
        return "NewMember[handle=" + details.handle() + "]";
    }
}
