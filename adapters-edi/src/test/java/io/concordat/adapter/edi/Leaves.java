package io.concordat.adapter.edi;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.model.order.SalesOrder;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Finds out, without the reader's own book-keeping, which leaves of a document came to nothing. */
final class Leaves {

    private final String values;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<String> noted;
    private final List<String> lost = new ArrayList<>();

    private Leaves(Mapped<SalesOrder> mapped) {
        List<Object> found = new ArrayList<>();
        collect(mapped.value(), found);
        this.values = found.stream().map(Object::toString).collect(Collectors.joining("\n"));
        this.noted = mapped.notes().stream().map(MappingNote::pointer).collect(Collectors.toSet());
        found.stream()
                .filter(BigDecimal.class::isInstance)
                .map(value -> ((BigDecimal) value).stripTrailingZeros())
                .forEach(numbers::add);
    }

    /** The paths of all leaves whose text is not in the order and whose path is not in the notes. */
    static List<String> neitherMappedNorNoted(String document, Mapped<SalesOrder> mapped) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
            Leaves leaves = new Leaves(mapped);
            leaves.walk(root, "/Order");
            return leaves.lost;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(Element element, String path) {
        List<Element> children = children(element);
        String text = element.getTextContent().strip();
        if (children.isEmpty() && !text.isEmpty() && !noted.contains(path) && !isMapped(text)) {
            lost.add(path + " = " + text);
        }
        for (Element child : children) {
            List<Element> alike = children.stream()
                    .filter(other -> other.getNodeName().equals(child.getNodeName()))
                    .toList();
            String number = alike.size() == 1 ? "" : "[" + (alike.indexOf(child) + 1) + "]";
            walk(child, path + "/" + child.getNodeName() + number);
        }
    }

    private boolean isMapped(String text) {
        if (text.matches("true|false|0|1")) {
            return true;
        }
        if (text.matches("-?[0-9]+(\\.[0-9]+)?") && numbers.contains(new BigDecimal(text).stripTrailingZeros())) {
            return true;
        }
        String day = text.matches("[0-9:.]+Z?") ? text.replaceAll("(:00)?(\\.0+)?Z?$", "") : text;
        return values.contains(day) || isLastDay(text);
    }

    /** The end of the validity stands in the order as the first moment after it. */
    private boolean isLastDay(String text) {
        return text.matches("[0-9-]{10}")
                && values.contains(java.time.LocalDate.parse(text).plusDays(1) + "T00:00Z");
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                children.add((Element) nodes.item(i));
            }
        }
        return children;
    }

    private static void collect(Object value, List<Object> found) {
        if (value instanceof Record nested) {
            for (RecordComponent component : nested.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(nested), found);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, found));
        } else if (value != null) {
            found.add(value);
        }
    }
}
