package click.dailyfeed.member.member.control;

import click.dailyfeed.code.member.CountryCode;
import click.dailyfeed.code.member.Gender;
import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.MemberProfile.ProfileDetails;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the account of the first ADMIN. An account that exists is left as it is: nobody becomes ADMIN afterwards. */
@ApplicationScoped
public class AdminAccount {

    private static final String NAME = "admin";
    private static final String ROLES = Role.MEMBER + "," + Role.ADMIN;

    private final AdminSettings settings;
    private final Members members;
    private final PasswordHasher hasher;

    @Inject
    public AdminAccount(AdminSettings settings, Members members, PasswordHasher hasher) {
        this.settings = settings;
        this.members = members;
        this.hasher = hasher;
    }

    protected AdminAccount() {
        this(null, null, null);
    }

    /**
     * @return what was done, in one line
     */
    @RetriedOnConflict
    @Transactional
    public String ensure() {
        if (settings.email().isEmpty()) {
            return "none wanted";
        }
        Optional<Member> known = members.findByEmail(settings.email().get());
        if (known.isPresent()) {
            return known.get().roles().contains(Role.ADMIN) ? "there" : "the e-mail address is a member's";
        }
        Instant now = UtcInstantConverter.now();
        String passwordHash = hasher.hash(settings.password().orElseThrow());
        Member member = new Member(settings.email().get(), passwordHash, NAME, ROLES, now);
        members.add(member);
        members.add(new MemberProfile(member, details(freeHandle(now)), now));
        return "made";
    }

    /** {@code admin}, which nobody can sign up with; another one after an ADMIN has left. */
    private String freeHandle(Instant now) {
        return Stream.concat(Stream.of(NAME), IntStream.iterate(2, n -> n + 1).mapToObj(n -> NAME + "_" + n))
                .filter(handle -> members.handleState(handle, now) == Members.HandlePredicate.FREE)
                .findFirst()
                .orElseThrow();
    }

    /** Private: an ADMIN is no one to find or follow. */
    private static ProfileDetails details(String handle) {
        return new ProfileDetails(
                handle,
                NAME,
                null,
                null,
                null,
                null,
                Gender.PREFER_NOT_TO_SAY,
                "UTC",
                "en",
                CountryCode.KR,
                PrivacyLevel.PRIVATE,
                null,
                null);
    }
}
