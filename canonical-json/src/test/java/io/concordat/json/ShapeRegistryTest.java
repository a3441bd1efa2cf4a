package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.schema.SchemaGenerator;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.document.Contract;
import io.concordat.model.order.OrderLine;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeRegistryTest {

    private final ShapeRegistry shapes = new ShapeRegistry();

    public record WithMap(Map<String, String> map) {}

    public record WithEmail(@Email String email) {}

    @Contract(name = "bounded", version = "1.0.0")
    public record Bounded(@DecimalMin("5") BigDecimal number) {}

    public record Tree(
            String name, List<Tree> children, @Nullable Tree twin) {}

    @Test
    void aTypeWithoutJsonFormIsRefusedByName() {
        assertThatThrownBy(() -> shapes.of(WithMap.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WithMap.map")
                .hasMessageContaining("no JSON form");
    }

    @Test
    void aConstraintNoSchemaCanSayIsRefusedByName() {
        assertThatThrownBy(() -> shapes.of(WithEmail.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WithEmail.email")
                .hasMessageContaining("@Email");
        assertThatThrownBy(() -> SchemaGenerator.generate(Bounded.class, shapes, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("numbered rule");
    }

    @Test
    void aRecordMayContainItself() {
        Tree tree = new Tree("a", List.of(new Tree("b", List.of(), null)), new Tree("c", List.of(), null));
        CanonicalJson json = CanonicalJson.standard();

        assertThat(json.read(json.write(tree), Tree.class)).isEqualTo(tree);
    }

    @Test
    void aRecordThatNamesItselfIsFoundByItsId() {
        RecordShape line = shapes.of(OrderLine.class);
        Object golden = CanonicalJson.standard()
                .read(Orders.bytes(), io.concordat.model.order.SalesOrder.class)
                .lines()
                .get(1);

        assertThat(line.idOf(golden)).isEqualTo("20");
    }
}
