package click.dailyfeed.token;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What member alone has. */
final class MemberBeans {

    private MemberBeans() {}

    /**
     * Present in requests for member only. In the EAR all WARs share the beans of the support jars, so it asks for the beans
     * of the WAR that the request is for; {@code CDI.current()} would give those that the shared jars see.
     */
    static <T> Optional<T> find(Class<T> type) {
        try {
            BeanManager module = InitialContext.doLookup("java:comp/BeanManager");
            return module.createInstance().select(type).stream().findFirst();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
