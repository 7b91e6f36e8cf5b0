using Entente.Storage;
using Entente.Testing;

namespace Entente.Server.Tests.Api;

/// <summary>Starts servers that can read texts; the coder is loaded once for all tests.</summary>
internal static class CodedServer
{
    public static Task<WorkbenchServer> StartAsync(ReadingStore store, Func<ServerOptions, ServerOptions>? change = null) =>
        WorkbenchServer.StartAsync(store, (change ?? (o => o))(new ServerOptions(0) { Coder = () => SharedCoder.Instance, Knowledge = SharedCoder.Instance.Knowledge }));
}

/// <summary>Gives letters without holding them.</summary>
internal sealed class EndlessStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = (int)Math.Min(count, length - Position);
        Array.Fill(buffer, (byte)'a', offset, given);
        Position += given;
        return given;
    }

    public override void Flush()
    {
        // Nothing is held.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
