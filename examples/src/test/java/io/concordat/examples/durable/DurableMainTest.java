package io.concordat.examples.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in a file remembers what its process forgot. */
class DurableMainTest {

    private static final Clock STOPPED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void eachOrderIsPostedAndAnnouncedOnceThoughTheProcessEndsHalfway() throws SQLException {
        assertThat(lines(0))
                .containsExactly(
                        "executed 4, replayed 8",
                        "the process ended between the posting of order-5 and its commit; it starts again",
                        "executed 6, replayed 24",
                        "postings 10, announced now 10");
    }

    @Test
    void whatIsDoneStaysDoneWheneverTheProgramIsStartedAgain() throws SQLException {
        lines(0);
        assertThat(lines(0))
                .containsExactly("executed 0, replayed 30", "executed 0, replayed 30", "postings 10, announced now 0");
    }

    private List<String> lines(int code) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(DurableMain.run(folder, STOPPED, out)).isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
