package click.dailyfeed.benchwar;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface of the benchmark's application. */
@ApplicationPath("/api")
public class BenchApplication extends Application {}
