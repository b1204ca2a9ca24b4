package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one connection, one request after the other, on threads of its own so that neither a long query nor a
 * commit holds up the event loop. A reply that must wait for the disk waits without a thread.
 */
final class WireHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(WireHandler.class);
    private static final AtomicInteger REPLY_IDS = new AtomicInteger();

    private final MongoBackend backend;
    private final GroupCommit commits;
    private final DiskSpace disk;
    private final Executor workers;
    private CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);

    WireHandler(MongoBackend backend, GroupCommit commits, DiskSpace disk, Executor workers) {
        this.backend = backend;
        this.commits = commits;
        this.disk = disk;
        this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        previous = previous.thenRunAsync(() -> serveOrClose(context, request), workers);
    }

    /** Whatever goes wrong: who gets no answer would wait for ever, and all that come after on this connection. */
    private void serveOrClose(ChannelHandlerContext context, ClientRequest request) {
        try {
            serve(context, request);
        } catch (Throwable failure) {
            log.error("closing a connection after {}", failure.getClass().getName());
            context.close();
        }
    }

    private void serve(ChannelHandlerContext context, ClientRequest request) {
        Command command = Command.of(body(request));
        Document answer = answer(request, command);
        Runnable reply = () -> context.writeAndFlush(reply(request, answer));
        // A refused change waits too: whom a duplicate key tells "it is there already" must be able to rely on it.
        if (command.mustBeDurable()) {
            commits.whenDurable(reply);
        } else {
            reply.run();
        }
    }

    private static Document body(ClientRequest request) {
        return switch (request) {
            case MongoMessage message -> message.getDocument();
            case MongoQuery query -> query.getQuery();
            default -> throw new IllegalArgumentException("unknown request " + request.getClass());
        };
    }

    private Document answer(ClientRequest request, Command command) {
        try {
            if (!command.isChange()) {
                return commits.read(() -> ask(request, command));
            }
            if (disk.isShort()) {
                return failure("No space left: the store takes no changes", 14031, "OutOfDiskSpace");
            }
            return commits.change(() -> ask(request, command));
        } catch (MongoServerError refused) {
            return failure(refused.getMessageWithoutErrorCode(), refused.getCode(), refused.getCodeName());
        } catch (MongoServerException refused) {
            return failure(refused.getMessageWithoutErrorCode(), 8, "UnknownError");
        } catch (RuntimeException unexpected) {
            // Never the document itself: it may hold somebody's name.
            log.error("{} failed", command.name(), unexpected);
            return failure("Unknown error: " + unexpected.getMessage(), 8, "UnknownError");
        }
    }

    private Document ask(ClientRequest request, Command command) {
        return backend.handleCommand(request.getChannel(), request.getDatabaseName(), command.name(), command.body());
    }

    private static Document failure(String message, int code, String codeName) {
        Document failure = new Document("errmsg", message).append("code", code);
        failure.putIfNotNull("codeName", codeName);
        return failure.append("ok", 0);
    }

    private static Object reply(ClientRequest request, Document answer) {
        var header = new MessageHeader(
                REPLY_IDS.incrementAndGet(), request.getHeader().getRequestID());
        return request instanceof MongoMessage
                ? new MongoMessage(request.getChannel(), header, answer)
                : new MongoReply(header, List.of(answer), 0);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("closing {}", context.channel(), cause);
        context.close();
    }
}
