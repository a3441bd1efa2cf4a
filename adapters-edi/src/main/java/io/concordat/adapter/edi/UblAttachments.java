package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.document.Attachment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents attached to an order, inline or by reference. */
final class UblAttachments {

    private final UblValues values;
    private final Reading reading;
    private final Set<String> ids = new HashSet<>();

    UblAttachments(UblValues values) {
        this.values = values;
        this.reading = values.reading();
    }

    List<Attachment> of(List<XmlElement> references) {
        List<Attachment> attachments = new ArrayList<>();
        for (XmlElement reference : references) {
            Optional<XmlElement> embedded = reference.at("cac:Attachment", "cbc:EmbeddedDocumentBinaryObject");
            Optional<XmlElement> uri = reference.at("cac:Attachment", "cac:ExternalReference", "cbc:URI");
            String description = description(reference);
            embedded.flatMap(e -> inline(reference, e, description)).ifPresent(attachments::add);
            String where = values.key(uri, 2000);
            if (where != null) {
                attachments.add(new Attachment(id(reference), null, where, null, null, description));
            }
        }
        return attachments;
    }

    private @Nullable String description(XmlElement reference) {
        Optional<XmlElement> words = reference.child("cbc:DocumentDescription");
        return values.words(words.isPresent() ? words : reference.child("cbc:DocumentType"), 1000);
    }

    private Optional<Attachment> inline(XmlElement reference, XmlElement element, @Nullable String description) {
        String media = element.attribute("mimeCode")
                .map(text -> values.cut(element, text, 100))
                .orElse(null);
        Optional<String> text = element.text().map(raw -> raw.replaceAll("\\s+", ""));
        if (text.filter(content -> content.length() > reading.limits().attachmentCharacters())
                .isPresent()) {
            reading.lost(
                    element.path(),
                    "an attachment of " + text.get().length() + " characters, at most "
                            + reading.limits().attachmentCharacters() + " are kept");
            return Optional.empty();
        }
        return text.map(content -> {
            String name = description == null
                    ? element.attribute("filename")
                            .map(file -> values.cut(element, file, 1000))
                            .orElse(null)
                    : description;
            return new Attachment(id(reference), media, null, content, digest(element, content), name);
        });
    }

    private @Nullable String digest(XmlElement element, String content) {
        try {
            byte[] bytes = Base64.getDecoder().decode(content);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IllegalArgumentException e) {
            reading.fault(EdiRule.EDI_16, element, content.length() + " characters that are no Base64", "Base64");
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    /** The reference's number; a second attachment of one number gets a number behind it. */
    private String id(XmlElement reference) {
        String wanted = values.key(reference.child("cbc:ID"), 90);
        String base = wanted == null ? "attachment" : wanted;
        String id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "-" + i;
        }
        if (!id.equals(wanted)) {
            reading.converted(reference.path() + "/cbc:ID", "attachment ids are unique in an order: now " + id);
        }
        return id;
    }
}
