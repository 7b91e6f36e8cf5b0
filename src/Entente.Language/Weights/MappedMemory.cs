using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>A view of a mapped file as a span; the pages are shared between processes and read when touched.</summary>
internal sealed class MappedMemory
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _length;
    private readonly nint _start;

    public MappedMemory(MemoryMappedFile file, int length)
    {
        _view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _length = length;
        _start = _view.SafeMemoryMappedViewHandle.DangerousGetHandle();
    }

    /// <summary>The bytes of the file.</summary>
    /// <exception cref="ObjectDisposedException">The view was released.</exception>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_view.SafeMemoryMappedViewHandle.IsClosed, this);
            // SAFETY: the view covers _length bytes from _start until Release, and the owner releases it only when no reader is left.
            unsafe
            {
                return MemoryMarshal.CreateReadOnlySpan(ref *(byte*)_start, _length);
            }
        }
    }

    /// <summary>Ends the view.</summary>
    public void Release() => _view.Dispose();
}
