package io.concordat.json.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityTest {

    /** Old, new, and what came of it: the kinds, and the release it takes. Members of one object of declared members. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'a':{}                             | 'a':{},'b':{'type':'string'}          | MEMBER_ADDED   | MINOR",
                "'a':{}                             | 'b':{}                                | MEMBER_ADDED MEMBER_REMOVED | MAJOR",
                "'a':{'type':'integer'}             | 'a':{'type':'number'}                 | TYPE           | MAJOR",
                "'a':{'enum':['x']}                 | 'a':{'enum':['x','y']}                | WIDENED        | MAJOR",
                "'a':{'enum':['x','y']}             | 'a':{'enum':['x']}                    | NARROWED       | MAJOR",
                "'a':{'maxLength':3}                | 'a':{'maxLength':4}                   | WIDENED        | MAJOR",
                "'a':{'pattern':'^x'}               | 'a':{'pattern':'^y'}                  | CHANGED        | MAJOR",
                "'a':{'default':1}                  | 'a':{'default':2}                     | DEFAULT        | MAJOR",
                "'a':{}                             | 'a':{'default':2}                     | DEFAULT        | MAJOR",
                "'a':{'x-unit':'KGM'}               | 'a':{'x-unit':'LBR'}                  | UNIT           | MAJOR",
                "'a':{'x-known-values':['x']}       | 'a':{'x-known-values':['x','y']}      | KNOWN_VALUES   | MINOR",
                "'a':{'x-known-values':['x','y']}   | 'a':{'x-known-values':['x']}          | KNOWN_VALUES   | MAJOR",
                "'a':{'description':'one'}          | 'a':{'description':'two','x-note':1}  | DOCUMENTATION  | PATCH",
                "'a':{'audience':1}                 | 'a':{'audience':2}                    | CHANGED        | MAJOR",
                "'a':{'$ref':'https://x.example/1'} | 'a':{'$ref':'https://x.example/2'}    | CHANGED        | MAJOR"
            })
    void namesWhatHappenedAndTheReleaseItTakes(String before, String after, String kinds, ReleaseLevel level) {
        CompatibilityReport report = Compatibility.check(object(before), object(after), ContentModel.DECLARED_MEMBERS);

        assertThat(report.differences().stream()
                        .map(d -> d.kind().name())
                        .distinct()
                        .sorted())
                .containsExactly(kinds.split(" "));
        assertThat(report.release()).isEqualTo(level);
    }

    @Test
    void pointsIntoBothSchemas() {
        String before = json("{'properties':{'a':{'$ref':'#/$defs/old'}},'$defs':{'old':{'maxLength':5}}}");
        String after = json("{'properties':{'a':{'maxLength':4}}}");

        assertThat(Compatibility.check(before, after).differences())
                .extracting(
                        Difference::keyword,
                        Difference::newPointer,
                        Difference::before,
                        Difference::after,
                        Difference::reader,
                        Difference::writer)
                .containsExactly(tuple("maxLength", "/properties/a", "5", "4", false, true));
    }

    @Test
    void requiringAMemberBreaksReadersAndNotRequiringItBreaksWriters() {
        String optional = json("{'type':'object','properties':{'a':{}}}");
        String required = json("{'type':'object','properties':{'a':{}},'required':['a']}");

        assertThat(Compatibility.check(optional, required).isReaderCompatible()).isFalse();
        assertThat(Compatibility.check(optional, required).isWriterCompatible()).isTrue();
        assertThat(Compatibility.check(required, optional).isWriterCompatible()).isFalse();
    }

    @Test
    void seesThroughRecursion() {
        String person = "{'$ref':'#/$defs/P','$defs':{'P':{'type':'object','properties':{"
                + "'name':{'type':'string','maxLength':%d},'children':{'type':'array','items':{'$ref':'#/$defs/P'}}}}}}";

        CompatibilityReport report = Compatibility.check(json(person.formatted(9)), json(person.formatted(8)));

        assertThat(report.differences())
                .extracting(Difference::keyword, Difference::newPointer)
                .containsExactly(tuple("maxLength", "/$defs/P/properties/name"));
    }

    /** Found by random documents: what depends on a member says nothing about a value that is no object. */
    @Test
    void requiredSaysNothingAboutWhatIsNoObject() {
        String before = json("{'type':'null','required':['b'],'dependentSchemas':{'b':{'type':'array'}}}");

        assertThat(Compatibility.check(before, json("{'type':'number'}")).isReaderCompatible())
                .isFalse();
    }

    @Test
    void aMapStaysAMapForWritersOfDeclaredMembers() {
        String before = json("{'type':'object','additionalProperties':{'type':'string'}}");
        String after = json("{'type':'object','properties':{'a':{'type':'integer'}}}");

        assertThat(Compatibility.check(before, after, ContentModel.DECLARED_MEMBERS)
                        .isReaderCompatible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{'a':1", "{'a':1,'a':2}", "{} {}", "{'$ref':'#'}"})
    void refusesWhatIsNoSchema(String text) {
        assertThatThrownBy(() -> Compatibility.check("{}", json(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot compare: the new schema is");
    }

    private static String object(String properties) {
        return json("{'type':'object','properties':{" + properties + "}}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
