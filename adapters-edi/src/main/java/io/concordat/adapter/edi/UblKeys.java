package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * UBL identifiers as canonical ones: the scheme becomes the system, {@code schemeID="GLN"} is
 * {@code urn:ubl:scheme:GLN}; the agency of the scheme becomes the assigner.
 */
final class UblKeys {

    /** Names of schemes and, for the same, numbers of the ISO 6523 list Peppol uses. */
    private static final Map<String, String> TYPES =
            Map.of("GLN", "GLN", "0088", "GLN", "GTIN", "GTIN", "0160", "GTIN", "DUNS", "DUNS", "0060", "DUNS");

    private static final int VALUE = 100;
    private static final int SYSTEM = 255;

    private final UblValues values;

    UblKeys(UblValues values) {
        this.values = values;
    }

    /** The identifier in an element, or empty when it has no text. */
    Optional<Identifier> of(Optional<XmlElement> element, String systemWithoutScheme) {
        return element.flatMap(e -> e.text().map(text -> of(e, values.key(e, text, VALUE), systemWithoutScheme)));
    }

    private Identifier of(XmlElement element, String value, String systemWithoutScheme) {
        Optional<String> scheme = element.attribute("schemeID");
        String system = scheme.map(UblKeys::system).orElse(systemWithoutScheme);
        if (system.length() > SYSTEM) {
            system = values.key(element, system, SYSTEM);
        }
        String assigner = element.attribute("schemeAgencyID")
                .map(agency -> values.cut(element, agency, SYSTEM))
                .orElse(null);
        return new Identifier(system, value, type(scheme.orElse("")), null, assigner, null, null);
    }

    private static @Nullable Code type(String scheme) {
        String type = TYPES.get(scheme);
        return type == null ? null : Code.of(type);
    }

    private static String system(String scheme) {
        String encoded = URLEncoder.encode(scheme, StandardCharsets.UTF_8);
        return "urn:ubl:scheme:"
                + encoded.replace("+", "%20").replace("%3A", ":").replace("%2F", "/");
    }
}
