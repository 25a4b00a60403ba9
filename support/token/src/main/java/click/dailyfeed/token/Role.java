package click.dailyfeed.token;

/** Names of the roles in the claim {@code groups}, for {@code @RolesAllowed}. */
public final class Role {

    public static final String MEMBER = "MEMBER";
    public static final String ADMIN = "ADMIN";

    private Role() {}
}
