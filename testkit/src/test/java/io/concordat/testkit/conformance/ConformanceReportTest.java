package io.concordat.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.testkit.conformance.TestRun.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceReportTest {

    private static final ConformanceReport REPORT = ConformanceReport.of(
            "AcmeOrdersTest",
            SalesOrderSink.class,
            List.of(
                    TestRun.passed("erp5AnswersEachLine"),
                    TestRun.failed("sink1HasOneEffect", new AssertionError("\n[SINK-1: effects] \"2\" <b>\nmore")),
                    TestRun.passed("sink1GivesOneAnswer"),
                    TestRun.skipped("call3HasNoEffect", new IllegalStateException("not tested: no line"))));

    private static Verdict verdict(String number) {
        return REPORT.verdicts().stream()
                .filter(verdict -> verdict.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsEveryPromiseOfThePortOnce() {
        assertThat(REPORT.verdicts())
                .extracting(Verdict::number)
                .startsWith("CALL-1")
                .contains("SINK-1", "SINK-5", "ERP-5")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPromiseIsBrokenIfOneOfItsTestsFails() {
        assertThat(verdict("SINK-1").result()).isEqualTo(Result.FAILED);
        assertThat(verdict("SINK-1").reason()).isEqualTo("[SINK-1: effects] \"2\" <b>");
        assertThat(verdict("ERP-5").result()).isEqualTo(Result.PASSED);
        assertThat(REPORT.conforms()).isFalse();
    }

    @Test
    void whatWasNotTestedSaysWhy() {
        assertThat(verdict("CALL-3").result()).isEqualTo(Result.SKIPPED);
        assertThat(verdict("CALL-3").reason()).isEqualTo("not tested: no line");
        assertThat(verdict("SINK-4").reason()).startsWith("not testable from outside: nobody outside sees");
        assertThat(verdict("CALL-1").reason()).isEqualTo("no test of this promise ran");
    }

    @Test
    void aReportWithoutBrokenPromisesConforms() {
        List<TestRun> one = List.of(TestRun.passed("erp5AnswersEachLine"));
        assertThat(ConformanceReport.of("T", SalesOrderSink.class, one).conforms())
                .isTrue();
        assertThat(ConformanceReport.of("T", SalesOrderSink.class, List.of()).conforms())
                .isFalse();
    }

    @Test
    void thePageEscapesWhatAMessageHolds() {
        assertThat(REPORT.toHtml())
                .contains("<tr id=\"SINK-1\">", "&quot;2&quot; &lt;b&gt;", "class=\"failed\"", "<code>find</code>")
                .doesNotContain("<b>", "<script");
    }

    @Test
    void theJsonEscapesWhatAMessageHolds() {
        assertThat(REPORT.toJson())
                .contains(
                        "\"adapterTest\": \"AcmeOrdersTest\"",
                        "\"conforms\": false",
                        "\"failed\": 1",
                        "{\"number\": \"SINK-1\"",
                        "\"reason\": \"[SINK-1: effects] \\\"2\\\" <b>\"");
    }

    @Test
    void aTestIsNamedForItsPromise() {
        assertThat(PortPromises.numberOf("erp5AnswersEachLine")).isEqualTo("ERP-5");
        assertThat(PortPromises.numberOf("sink12Twice2")).isEqualTo("SINK-12");
        assertThat(PortPromises.numberOf("noNumber")).isEmpty();
    }
}
