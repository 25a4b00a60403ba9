package click.dailyfeed.member.member.control;

import java.util.Locale;
import java.util.Set;

/** Handles that no member can have: they would look official or collide with addresses (rules.md R1.3). */
final class ReservedHandles {

    private static final Set<String> WORDS = Set.of(
            "admin",
            "administrator",
            "api",
            "dailyfeed",
            "help",
            "login",
            "logout",
            "me",
            "moderator",
            "official",
            "root",
            "security",
            "settings",
            "signup",
            "support",
            "system",
            "withdrawn");

    private ReservedHandles() {}

    static ReservationPredicate check(String handle) {
        return ReservationPredicate.of(WORDS.contains(handle.toLowerCase(Locale.ROOT)));
    }

    /** Whether a handle is reserved. */
    enum ReservationPredicate {
        RESERVED,
        AVAILABLE;

        static ReservationPredicate of(boolean reserved) {
            return reserved ? RESERVED : AVAILABLE;
        }
    }
}
