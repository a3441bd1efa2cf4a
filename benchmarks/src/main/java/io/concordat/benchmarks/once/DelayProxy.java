package io.concordat.benchmarks.once;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A network that takes half a millisecond in each direction and carries any amount, in a process of its own: what arrives is
 * sent on after the delay, whatever arrives meanwhile.
 *
 * <p>Arguments: the port to pass on to, microseconds in each direction. Prints its own port.
 */
final class DelayProxy {

    private final LinkedBlockingQueue<Chunk> onTheWay = new LinkedBlockingQueue<>();
    private final Selector selector;
    private final ServerSocketChannel server;
    private final InetSocketAddress target;
    private final long delayNanos;

    /** Bytes, or the end of them if null. */
    private record Chunk(long due, SocketChannel to, ByteBuffer bytes) {}

    private DelayProxy(InetSocketAddress target, long delayNanos) throws IOException {
        this.target = target;
        this.delayNanos = delayNanos;
        this.selector = Selector.open();
        this.server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Runs until its standard input ends. */
    public static void main(String[] args) throws IOException {
        InetSocketAddress target = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        DelayProxy proxy = new DelayProxy(target, Long.parseLong(args[1]) * 1_000);
        daemon("deliver", proxy::deliver);
        daemon("collect", proxy::collect);
        System.out.println(((InetSocketAddress) proxy.server.getLocalAddress()).getPort());
        while (System.in.read() >= 0) {
            // the other end says nothing; it ends when the parent does
            continue;
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void collect() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
        try {
            while (true) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    // the other thread may have closed its channel meanwhile
                    if (key.isValid() && key.channel() == server) {
                        accept();
                    } else if (key.isValid()) {
                        read(key, buffer);
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the delaying proxy cannot go on", e);
        }
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        SocketChannel database = SocketChannel.open(target);
        for (SocketChannel each : new SocketChannel[] {client, database}) {
            each.setOption(StandardSocketOptions.TCP_NODELAY, true);
            each.configureBlocking(false);
        }
        client.register(selector, SelectionKey.OP_READ, database);
        database.register(selector, SelectionKey.OP_READ, client);
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        SocketChannel to = (SocketChannel) key.attachment();
        long due = System.nanoTime() + delayNanos;
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) >= 0) {
                buffer.flip();
                onTheWay.add(new Chunk(
                        due,
                        to,
                        ByteBuffer.allocate(buffer.remaining()).put(buffer).flip()));
                return;
            }
        } catch (IOException e) {
            // as good as its end
            key.cancel();
        }
        key.cancel();
        onTheWay.add(new Chunk(due, to, null));
    }

    private void deliver() {
        while (true) {
            try {
                Chunk chunk = onTheWay.take();
                for (long left = chunk.due() - System.nanoTime(); left > 0; left = chunk.due() - System.nanoTime()) {
                    // the scheduler adds some 50 us to a pause
                    LockSupport.parkNanos(Math.max(1, left - 50_000));
                }
                send(chunk);
            } catch (IOException e) {
                // that connection is over, the others are not
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void send(Chunk chunk) throws IOException {
        if (chunk.bytes() == null) {
            chunk.to().close();
            return;
        }
        while (chunk.bytes().hasRemaining()) {
            if (chunk.to().write(chunk.bytes()) == 0) {
                Thread.onSpinWait();
            }
        }
    }
}
