package vn.langnghe.local.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.langnghe.local.system.Place.Port;

/** What must be so before anything is started; each answer is one sentence. */
final class Checks {

    private Checks() {}

    static void enoughDisk(Place place) throws IOException {
        long free = Files.getFileStore(place.home()).getUsableSpace() >> 20;
        if (free < place.leastFreeMegabytes()) {
            throw new Trouble("Only " + free + " MB are free where " + place.home() + " lies; "
                    + place.leastFreeMegabytes() + " MB are needed (LANGNGHE_MIN_FREE_MB).");
        }
    }

    static void portsFree(List<Part> parts, Place place) {
        for (Part part : parts) {
            portFree(part, part.port, place);
            if (part == Part.BROKER) {
                portFree(part, Port.CONTROLLER, place);
            }
        }
    }

    private static void portFree(Part part, Port port, Place place) {
        if (!Readiness.isFree(place.port(port))) {
            throw new Trouble("Port " + place.port(port) + ", which " + part.id()
                    + " needs, is in use by another program; stop that one or choose other ports with"
                    + " LANGNGHE_PORT_BASE=18000.");
        }
    }

    /** The keys in the home open what lies in the store; to forget them alone would close it for good. */
    static void ownStoreAndBroker(Place place) {
        if (Part.STORE.isReplaced(place) || Part.BROKER.isReplaced(place)) {
            throw new Trouble(
                    "MONGODB_URI or KAFKA_BOOTSTRAP_SERVERS name a store or broker of your own, which this does"
                            + " not delete; empty both yourself, then delete " + place.home() + " with its keys.");
        }
    }

    static void built(Place place) {
        for (Part part : Part.values()) {
            if (part.isService() && Files.notExists(part.jar(place))) {
                throw new Trouble(part.jar(place) + " is missing; run ./langnghe build.");
            }
        }
    }

    /** Two commands at a time would step on each other's feet. */
    static FileLock alone(Place place) {
        Path file = place.home().resolve("lock");
        try {
            FileLock lock =
                    new RandomAccessFile(file.toFile(), "rw").getChannel().tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException held) {
            // by this very process: the same answer
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Trouble("Another ./langnghe is at work on " + place.home() + "; wait until it has finished.");
    }
}
