package io.concordat.json.catalog;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc of records and enums as plain text, read by the compiler's own parser. */
final class SourceComments extends TreePathScanner<Void, String> {

    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("(Immutable and thread-safe|Immutable|Thread-safe|The set is closed)\\. ?");

    private final DocTrees trees;
    private final Map<String, String> found = new TreeMap<>();

    private SourceComments(DocTrees trees) {
        this.trees = trees;
    }

    /** Texts by {@code Type} and {@code Type.member}. */
    static Map<String, String> below(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java = all.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().endsWith("-info.java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            SourceComments comments = new SourceComments(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, "");
            }
            return comments.found;
        }
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
        String name = outer + type.getSimpleName();
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            add(name, comment.getFullBody());
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    add(name + "." + param.getName(), param.getDescription());
                }
            }
        }
        if (type.getKind() == Tree.Kind.ENUM) {
            constants(type, name);
        }
        return super.visitClass(type, name + ".");
    }

    private void constants(ClassTree type, String name) {
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree variable
                    && variable.getModifiers().toString().contains("static")) {
                DocCommentTree comment = trees.getDocCommentTree(new TreePath(getCurrentPath(), member));
                if (comment != null) {
                    add(name + "." + variable.getName(), comment.getFullBody());
                }
            }
        }
    }

    private void add(String key, List<? extends DocTree> body) {
        String text = FOR_PROGRAMMERS
                .matcher(plain(body).replaceAll("\\s+", " "))
                .replaceAll("")
                .strip();
        if (!text.isEmpty()) {
            found.put(key, text);
        }
    }

    private static String plain(List<? extends DocTree> body) {
        return body.stream().map(SourceComments::plain).collect(Collectors.joining());
    }

    private static String plain(DocTree tree) {
        if (tree instanceof TextTree text) {
            return text.getBody();
        } else if (tree instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        } else if (tree instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? simple(link.getReference().getSignature()) : plain(link.getLabel());
        } else if (tree instanceof EntityTree entity) {
            return Map.of("lt", "<", "gt", ">", "amp", "&", "nbsp", " ")
                    .get(entity.getName().toString());
        }
        return " ";
    }

    private static String simple(String signature) {
        String name = signature.substring(signature.indexOf('#') + 1);
        return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\(.*", "");
    }
}
