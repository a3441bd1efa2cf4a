package io.concordat.idempotency.sql;

import io.concordat.model.call.Failure;
import io.concordat.model.call.Failure.Rejected.Reason;
import io.concordat.model.call.FailureKind;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure as bytes, version 1: version, name of the kind, detail, and what the kind has beside it. */
public final class FailureForm {

    private static final int VERSION = 1;

    private FailureForm() {}

    /** As stored. */
    public static byte[] write(Failure failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            text(out, failure.kind().name());
            text(out, failure.detail());
            rest(out, failure);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a failure to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void rest(DataOutputStream out, Failure failure) throws IOException {
        if (failure instanceof Failure.Throttled throttled) {
            out.writeLong(throttled.retryAfter().toMillis());
        } else if (failure instanceof Failure.Conflict conflict) {
            text(
                    out,
                    conflict.expectedRevision() == null
                            ? null
                            : conflict.expectedRevision().toString());
            text(
                    out,
                    conflict.foundRevision() == null
                            ? null
                            : conflict.foundRevision().toString());
        } else if (failure instanceof Failure.Rejected rejected) {
            out.writeInt(rejected.reasons().size());
            for (Reason reason : rejected.reasons()) {
                code(out, reason.code());
                text(out, reason.lineId());
                text(out, reason.text());
            }
        } else if (failure instanceof Failure.ContractMismatch mismatch) {
            out.writeInt(mismatch.violations().size());
            for (Violation violation : mismatch.violations()) {
                text(out, violation.rule());
                text(out, violation.pointer());
                text(out, violation.found());
                text(out, violation.expected());
            }
        }
    }

    /**
     * As read.
     *
     * @throws IllegalArgumentException if these bytes are of another version or broken
     */
    public static Failure read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a stored failure has form " + version + ", expected " + VERSION);
            }
            return failure(in, FailureKind.valueOf(required(in)), required(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("a stored failure of " + bytes.length + " bytes ends too early", e);
        }
    }

    private static Failure failure(DataInputStream in, FailureKind kind, String detail) throws IOException {
        return switch (kind) {
            case TRANSIENT -> new Failure.Transient(detail);
            case THROTTLED -> new Failure.Throttled(detail, Duration.ofMillis(in.readLong()));
            case REJECTED -> new Failure.Rejected(detail, reasons(in));
            case CONTRACT_MISMATCH -> new Failure.ContractMismatch(detail, violations(in));
            case NOT_FOUND -> new Failure.NotFound(detail);
            case CONFLICT -> new Failure.Conflict(detail, number(text(in)), number(text(in)));
            case UNAUTHORISED -> new Failure.Unauthorised(detail);
            case UNSUPPORTED -> new Failure.Unsupported(detail);
            case OUTCOME_UNKNOWN -> new Failure.OutcomeUnknown(detail);
        };
    }

    private static List<Reason> reasons(DataInputStream in) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            reasons.add(new Reason(new Code(required(in), text(in), text(in), text(in)), text(in), text(in)));
        }
        return reasons;
    }

    private static List<Violation> violations(DataInputStream in) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            violations.add(new Violation(required(in), required(in), required(in), required(in)));
        }
        return violations;
    }

    private static void code(DataOutputStream out, Code code) throws IOException {
        text(out, code.value());
        text(out, code.list());
        text(out, code.listVersion());
        text(out, code.name());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String required(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IllegalArgumentException("a stored failure lacks a text that every failure has");
        }
        return text;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
