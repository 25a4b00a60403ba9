package click.dailyfeed.devservices.junit;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the platform of {@link DevServices} before the first integration test (a class named {@code ...IT}) and stops
 * it after the last test. Runs with unit tests only start nothing.
 */
public final class DevServicesListener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                if (plan.countTestIdentifiers(DevServicesListener::isIntegrationTest) > 0) {
                    DevServices.start();
                }
            }
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        DevServices.stop();
    }

    private static boolean isIntegrationTest(TestIdentifier test) {
        return test.getSource()
                .filter(source -> source instanceof ClassSource type
                        && type.getClassName().endsWith("IT"))
                .isPresent();
    }
}
