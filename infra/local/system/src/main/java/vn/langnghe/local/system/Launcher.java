package vn.langnghe.local.system;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What `./langnghe` runs: {@code <checkout> up|down|status|reset|rebuild-reports|verify|dlq …}. */
public final class Launcher {

    /** A busy machine or a long collection is no reason to end a part. */
    private static final int LONGEST_SILENCE_MILLIS = 10_000;

    private final Place place;
    private final PrintStream out;

    private Launcher(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Place place = Place.of(Path.of(arguments[0]).toAbsolutePath().normalize(), System.getenv());
        try {
            place.prepareHome();
            System.exit(new Launcher(place, out).run(List.of(arguments).subList(1, arguments.length)));
        } catch (Trouble trouble) {
            System.out.flush();
            System.err.println("langnghe: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        switch (command.getFirst()) {
            case "up" -> up();
            case "down" -> down();
            case "status" -> {
                return Status.print(place, out) ? 0 : 1;
            }
            case "reset" -> reset(command.contains("--yes"));
            case "rebuild-reports" -> new Rebuilding(new FrontDoor(place), out).run();
            case "verify" -> {
                return new Verifying(new FrontDoor(place), out).run() ? 0 : 1;
            }
            case "watch" -> watch();
            case "dlq" -> deadLetters(command.subList(1, command.size()));
            default -> throw new Trouble("Unknown command " + command.getFirst() + "; see ./langnghe help.");
        }
        return 0;
    }

    private void up() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var _ = Checks.alone(place)) {
            new House(place, out).up();
        }
        out.println(Welcome.of(place, (System.nanoTime() - start) / 1e9));
    }

    /** The process that `up` leaves behind. */
    private void watch() throws InterruptedException {
        Starting starting = new Starting(place);
        new Watcher(
                        place,
                        part -> starting.start(part, Secrets.of(place.home())),
                        new Silence(part -> Readiness.answers(part, place, LONGEST_SILENCE_MILLIS)),
                        Clock.systemUTC(),
                        out)
                .run();
    }

    private void down() throws IOException, InterruptedException {
        try (var _ = Checks.alone(place)) {
            new House(place, out).down();
        }
        out.println("Stopped. The data stays in " + place.home() + ".");
    }

    private void reset(boolean confirmed) throws IOException, InterruptedException {
        if (!confirmed) {
            throw new Trouble("This deletes all data in " + place.home() + "; say ./langnghe reset --yes.");
        }
        Checks.ownStoreAndBroker(place);
        down();
        for (String each : List.of("data", "logs", "run", "secrets.env")) {
            Unpacked.remove(place.home().resolve(each));
        }
        out.println("All data is deleted.");
    }

    private void deadLetters(List<String> command) {
        if (!Part.BROKER.isReplaced(place) && !Readiness.of(Part.BROKER, place)) {
            throw new Trouble("The broker does not run; say ./langnghe up first.");
        }
        new DeadLetters(place.broker(), out).obey(command);
    }
}
