package io.concordat.json.read;

import io.concordat.json.shape.Breaches;
import io.concordat.json.shape.Described;
import io.concordat.json.shape.RecordShape;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Extension;
import io.concordat.model.document.Meta;
import io.concordat.model.rule.Violation;
import java.util.Set;

/** What a reader checks beyond shapes: the contract a document names, and extensions it must understand. */
final class DocumentChecks {

    private final Set<String> understood;

    DocumentChecks(Set<String> understood) {
        this.understood = understood;
    }

    void check(RecordShape shape, Object made, ValueReader reader) {
        if (made instanceof Extension extension) {
            checkUnderstood(extension, reader);
        } else if (shape.metaIndex() != RecordShape.NONE) {
            checkContract(shape, made, reader);
        }
    }

    private void checkUnderstood(Extension extension, Breaches breaches) {
        if (extension.mustUnderstand() && !understood.contains(extension.namespace())) {
            breaches.add(
                    "must-understand",
                    "an extension of namespace " + Described.namespace(extension.namespace())
                            + " that must be understood",
                    "a namespace this reader was told it understands");
        }
    }

    private static void checkContract(RecordShape shape, Object made, ValueReader reader) {
        Contract contract = shape.type().getAnnotation(Contract.class);
        Meta meta = (Meta) shape.components()[shape.metaIndex()].valueOf(made);
        if (contract == null || meta == null) {
            return;
        }
        if (!contract.name().equals(meta.contract())) {
            String found = "contract " + Described.contract(meta.contract());
            reader.problems()
                    .add(new Violation("contract", reader.pointer() + "/meta/contract", found, expected(contract)));
        } else if (!isOfMajor(meta.contractVersion(), contract)) {
            String found = "contract " + contract.name() + " " + meta.contractVersion();
            String at = reader.pointer() + "/meta/contractVersion";
            reader.problems().add(new Violation("contract-version", at, found, expected(contract)));
        }
    }

    private static boolean isOfMajor(String version, Contract contract) {
        return version.equals(contract.version()) || major(version).equals(major(contract.version()));
    }

    private static String expected(Contract contract) {
        return "contract " + contract.name() + " " + major(contract.version()) + ".x";
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }
}
