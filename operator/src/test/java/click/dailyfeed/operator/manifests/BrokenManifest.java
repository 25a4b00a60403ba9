package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A file of the folder {@code broken}. Its first document says the overlay, which checks must refuse it, what the first of
 * them must say, and optionally the object that is patched (RFC 6902) or removed; further documents are added as they are.
 *
 * @param documents what follows the header, not read yet: it may be unreadable
 */
record BrokenManifest(String name, JsonNode header, String documents) {

    private static final Path FOLDER = Path.of("src/test/resources/click/dailyfeed/operator/manifests/broken");
    private static final String SEPARATOR = "\n---\n";

    static List<BrokenManifest> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(BrokenManifest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenManifest read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf(SEPARATOR);
            String header = end < 0 ? text : text.substring(0, end);
            String documents = end < 0 ? "" : text.substring(end + SEPARATOR.length());
            return new BrokenManifest(
                    file.getFileName().toString(), ManifestReader.read(header).get(0), documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String overlay() {
        return header.get("overlay").asText();
    }

    List<String> refusedBy() {
        return StreamSupport.stream(header.get("refusedBy").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** @throws UncheckedIOException if the documents that are added cannot be read */
    Overlay applyTo(Overlay good) {
        List<Manifest> manifests = new ArrayList<>(good.manifests());
        if (header.has("target")) {
            int target = position(manifests, header.get("target").asText());
            if (header.has("patch")) {
                manifests.set(
                        target,
                        new Manifest(JsonPatch.apply(manifests.get(target).content(), header.get("patch"))));
            } else {
                manifests.remove(target);
            }
        }
        ManifestReader.read(documents).forEach(document -> manifests.add(new Manifest(document)));
        return new Overlay(good.name(), manifests);
    }

    /** @return whether the finding is about the object, the field and the value that the header names */
    boolean describes(Finding finding) {
        JsonNode expected = header.get("finding");
        return fits(finding.object(), expected.get("object").asText())
                && finding.field().equals(expected.get("field").asText())
                && fits(finding.value(), expected.get("value").asText());
    }

    private static int position(List<Manifest> manifests, String target) {
        for (int index = 0; index < manifests.size(); index++) {
            if (fits(manifests.get(index).toString(), target)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no " + target);
    }

    /** A {@code *} stands for any end: names of ConfigMaps have a hash there. */
    private static boolean fits(String text, String pattern) {
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : text.equals(pattern);
    }

    @Override
    public String toString() {
        return name;
    }
}
