package click.dailyfeed.member;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with a test in it. */
public final class MemberArchive {

    private MemberArchive() {}

    public static WebArchive with(Class<?> test) {
        try {
            return ShrinkWrap.create(ZipImporter.class, "member.war")
                    .importFrom(new File("target/member.war"))
                    .as(WebArchive.class)
                    .addClass(test)
                    .addAsLibrary(new File(Assertions.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
