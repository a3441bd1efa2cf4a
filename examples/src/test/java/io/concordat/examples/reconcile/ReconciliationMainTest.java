package io.concordat.examples.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.reconcile.DifferenceKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A million rows a side with a hundred planted differences, twice. */
class ReconciliationMainTest {

    private static final Clock STOPPED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Settings MILLION = Settings.parse(List.of());

    @Test
    void findsExactlyWhatWasPlantedBetweenOrdersAndReceivables() {
        Proof proof = ReconciliationMain.sales(MILLION, STOPPED);

        assertThat(proof.planted()).hasSize(100);
        assertThat(proof.found()).isEqualTo(proof.planted());
        assertThat(proof.summary().differences())
                .isEqualTo(Map.of(
                        DifferenceKind.MISSING_RIGHT, 15L,
                        DifferenceKind.MISSING_LEFT, 15L,
                        DifferenceKind.DUPLICATE_RIGHT, 14L,
                        DifferenceKind.AMOUNT, 14L,
                        DifferenceKind.QUANTITY, 14L,
                        DifferenceKind.STATUS, 14L,
                        DifferenceKind.TIME, 14L));
        assertThat(proof.summary().pending()).isEqualTo(Map.of(DifferenceKind.MISSING_RIGHT, 100L));
        assertThat(proof.exact()).isTrue();
    }

    @Test
    void findsExactlyWhatWasPlantedBetweenPaymentsAndCash() {
        Proof proof = ReconciliationMain.cash(MILLION, STOPPED);

        assertThat(proof.found()).hasSize(100).isEqualTo(proof.planted());
        assertThat(proof.summary().differencesInAll()).isEqualTo(100);
        assertThat(proof.summary().leftRows()).isEqualTo(999_999);
        assertThat(proof.exact()).isTrue();
    }

    @Test
    void printsATableAndEndsWell() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        int code =
                ReconciliationMain.run(List.of("--rows", "20000", "--planted", "70", "--seed", "7"), STOPPED, out, out);

        assertThat(code).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("MISSING_RIGHT           10        10  ERP")
                .contains("not yet due              2         2")
                .contains("exactly what was planted was found");
    }

    @Test
    void saysWhatItCannotMakeSenseOf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        int code = ReconciliationMain.run(List.of("--rows", "many"), STOPPED, System.out, err);

        assertThat(code).isEqualTo(2);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("--rows 'many' is not a whole number");
    }
}
