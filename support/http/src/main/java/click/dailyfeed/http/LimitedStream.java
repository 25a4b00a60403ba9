package click.dailyfeed.http;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must not be longer than a limit, whatever length the client declared; reading on fails. */
public class LimitedStream extends FilterInputStream {

    private final ProblemCode problem;
    private long left;

    /**
     * @param limit bytes
     * @param problem the code of the {@link DailyfeedException} that ends a longer body
     */
    public LimitedStream(InputStream in, long limit, ProblemCode problem) {
        super(in);
        this.left = limit;
        this.problem = problem;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int result) {
        left -= bytes;
        if (left < 0) {
            throw new DailyfeedException(problem);
        }
        return result;
    }
}
