package io.concordat.json.cast;

import io.concordat.json.schema.ContractName;
import io.concordat.json.version.Casters;
import io.concordat.json.version.Downcast;
import io.concordat.json.version.JsonTree;
import io.concordat.json.version.Loss;
import io.concordat.json.version.LossReport;
import io.concordat.json.version.OnLoss;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Brings what was written in the current major down. Immutable and thread-safe. */
public final class Lowering {

    private final Casters casters;

    /** By the steps of a registry. */
    public Lowering(Casters casters) {
        this.casters = casters;
    }

    /** A document in an older major. */
    public Downcast document(ContractName contract, byte[] document, int major, OnLoss onLoss) {
        int from = ClaimVerdict.majorOf(contract.version());
        return casters.downcast(contract.name(), from, major, JsonTree.object(document), onLoss);
    }

    /** An event with its data in an older major. */
    public Downcast event(ContractName contract, byte[] event, int major, OnLoss onLoss) {
        ObjectNode tree = JsonTree.object(event);
        int from = ClaimVerdict.majorOf(contract.version());
        Downcast data = casters.downcast(contract.name(), from, major, (ObjectNode) tree.get("data"), onLoss);
        tree.put("type", EventClaim.nameOf(contract.name(), major));
        tree.put(
                "dataschema", EventClaim.schemaOf(contract.name(), data.losses().to()));
        tree.set("data", data.tree());
        return new Downcast(tree, inEvent(data.losses()));
    }

    private static LossReport inEvent(LossReport report) {
        List<Loss> losses = report.losses().stream()
                .map(loss -> new Loss("/data" + loss.path(), loss.major(), loss.kind(), loss.severity(), loss.text()))
                .toList();
        return new LossReport(report.contract(), report.from(), report.to(), losses);
    }
}
