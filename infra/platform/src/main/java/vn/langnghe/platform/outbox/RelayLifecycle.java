package vn.langnghe.platform.outbox;

import org.springframework.context.SmartLifecycle;

/** The relay works while the application runs, and stops after the web server, which may still submit. */
class RelayLifecycle implements SmartLifecycle {

    private final QueueRelay relay;
    private final Heartbeats heartbeats;
    private volatile boolean running;

    RelayLifecycle(QueueRelay relay, Heartbeats heartbeats) {
        this.relay = relay;
        this.heartbeats = heartbeats;
    }

    @Override
    public void start() {
        relay.start();
        heartbeats.start();
        running = true;
    }

    @Override
    public void stop() {
        relay.stop();
        heartbeats.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
