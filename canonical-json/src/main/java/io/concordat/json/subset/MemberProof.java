package io.concordat.json.subset;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keywords of objects. */
final class MemberProof {

    private final Proof proof;

    MemberProof(Proof proof) {
        this.proof = proof;
    }

    void show(Conjunction source, SchemaNode target, Obstacles out) {
        required(source, target, out);
        properties(source, target, out);
        patterns(source, target, out);
        additional(source, target, out);
        unevaluated(source, target, out);
        names(source, target, out);
        count(source, target, out);
        Conjunction.dependents(target).forEach((name, schema) -> {
            Conjunction present = source.and(SchemaNode.made("type", Json.text("object")))
                    .and(SchemaNode.made("required", Json.list(name)));
            if (!proof.isEmpty(source.member(name))) {
                Obstacles found = new Obstacles();
                if (!proof.implies(present, schema, found)) {
                    out.add("dependencies", source, target, schema.json());
                }
            }
        });
    }

    private static void required(Conjunction source, SchemaNode target, Obstacles out) {
        Set<String> missing = new LinkedHashSet<>(target.strings("required"));
        missing.removeAll(source.required());
        if (!missing.isEmpty()) {
            out.add("required", source, target, Json.list(missing));
        }
    }

    private void properties(Conjunction source, SchemaNode target, Obstacles out) {
        target.map("properties").forEach((name, schema) -> member(source, source.member(name), schema, name, out));
    }

    private void member(Conjunction owner, Conjunction known, SchemaNode schema, String name, Obstacles out) {
        if (!known.saysNothing()) {
            proof.impliesBelow(known, schema, out);
        } else if (!proof.impliesBelow(known, schema, new Obstacles())) {
            // any value at all could stand there
            String from = owner.place().pointer();
            out.add(new Obstacle("properties", from, schema.pointer(), "", name));
        }
    }

    private void patterns(Conjunction source, SchemaNode target, Obstacles out) {
        target.map("patternProperties").forEach((pattern, schema) -> {
            for (String name : source.names()) {
                if (NamePattern.matches(pattern, name) != NamePattern.Answer.NO) {
                    member(source, source.member(name), schema, name, out);
                }
            }
            Conjunction alike = source.matching(pattern);
            boolean said = source.patterns().contains(pattern);
            for (String other : source.patterns()) {
                Conjunction known = alike;
                for (SchemaNode node : source.matching(other).nodes()) {
                    known = known.and(node);
                }
                member(source, known, schema, pattern, out);
            }
            if (!said) {
                member(source, source.otherMembers(), schema, pattern, out);
            }
        });
    }

    private void additional(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode rest = target.schema("additionalProperties");
        if (rest != null && !rest.isTrue()) {
            rest(source, rest, Evaluated.own(target), out);
        }
    }

    private void unevaluated(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode rest = target.schema("unevaluatedProperties");
        if (rest == null || rest.isTrue()) {
            return;
        }
        Evaluated evaluated = Evaluated.least(target);
        if (!evaluated.isOpen()) {
            rest(source, rest, evaluated, out);
        }
    }

    // Every member the source may hold that the target does not name.
    private void rest(Conjunction source, SchemaNode rest, Evaluated named, Obstacles out) {
        for (String name : source.names()) {
            if (!named.surelyHolds(name)) {
                restMember(source.member(name), rest, name, out);
            }
        }
        for (String pattern : source.patterns()) {
            if (!named.hasPattern(pattern)) {
                restMember(source.matching(pattern), rest, pattern, out);
            }
        }
        restMember(source.otherMembers(), rest, "*", out);
    }

    private void restMember(Conjunction known, SchemaNode rest, String name, Obstacles out) {
        Obstacles found = new Obstacles();
        if (proof.impliesBelow(known, rest, found)) {
            return;
        }
        if (rest.isFalse() || known.saysNothing()) {
            String keyword = "additionalProperties";
            out.add(new Obstacle(keyword, known.place().pointer(), rest.pointer(), name, Obstacle.brief(rest.json())));
        } else {
            out.addAll(found);
        }
    }

    private void names(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode demanded = target.schema("propertyNames");
        if (demanded == null || isSaid(source, demanded)) {
            return;
        }
        boolean closed =
                proof.isEmpty(source.otherMembers()) && source.patterns().isEmpty();
        boolean all = closed
                && source.names().stream()
                        .allMatch(name -> proof.isEmpty(source.member(name))
                                || proof.implies(
                                        Conjunction.of(SchemaNode.made("const", Json.text(name)), false), demanded));
        if (!all) {
            out.add("propertyNames", source, target);
        }
    }

    private boolean isSaid(Conjunction source, SchemaNode demanded) {
        return source.nodes().stream().anyMatch(node -> {
            SchemaNode own = node.schema("propertyNames");
            Conjunction text =
                    own == null ? null : Conjunction.of(own, false).and(SchemaNode.made("type", Json.text("string")));
            return text != null && proof.implies(text, demanded);
        });
    }

    private void count(Conjunction source, SchemaNode target, Obstacles out) {
        JsonNode least = target.get("minProperties");
        boolean enough = least == null
                || Bounds.count(target, "minProperties", 0) <= source.required().size();
        JsonNode most = target.get("maxProperties");
        boolean closed = most != null && source.patterns().isEmpty() && proof.isEmpty(source.otherMembers());
        boolean few = closed && source.names().size() <= Bounds.count(target, "maxProperties", 0);
        Obstacles found = new Obstacles();
        ValueProof.sizes(source, target, "Properties", Bounds::members, found);
        for (Obstacle obstacle : found.all()) {
            boolean met = obstacle.keyword().startsWith("min") ? enough : few;
            if (!met) {
                out.add(obstacle);
            }
        }
    }
}
