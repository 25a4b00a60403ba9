package click.dailyfeed.bench.client;

import java.time.LocalDate;

/**
 * Body of a sign-up, rules.md R1.
 *
 * @param email unique address
 * @param password 8 to 50 characters
 * @param memberName 2 to 30 characters
 * @param handle unique handle
 * @param displayName name shown
 * @param bio line about oneself
 * @param location a city
 * @param birthDate in the past
 * @param gender constant of the contract
 * @param timezone IANA name
 * @param languageCode ISO 639 code
 * @param countryCode constant of the contract
 * @param privacyLevel constant of the contract
 */
public record SignUp(
        String email,
        String password,
        String memberName,
        String handle,
        String displayName,
        String bio,
        String location,
        LocalDate birthDate,
        String gender,
        String timezone,
        String languageCode,
        String countryCode,
        String privacyLevel) {}
