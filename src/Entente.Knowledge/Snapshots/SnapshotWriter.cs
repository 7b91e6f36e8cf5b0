using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Entente.Knowledge.Snapshots;

/// <summary>Writes numbers, days, texts and whole arrays one after the other, each text once however often it is named.</summary>
internal sealed class SnapshotWriter
{
    private readonly ArrayBufferWriter<byte> _body = new(1 << 20);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>Writes a number.</summary>
    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_body.GetSpan(sizeof(int)), value);
        _body.Advance(sizeof(int));
    }

    /// <summary>Writes a text or its absence.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Int(SnapshotReader.Absent);
            return;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _texts.Count;
            _texts.Add(text);
        }

        Int(number);
    }

    /// <summary>Writes a stretch of days.</summary>
    public void Days(DayInterval days)
    {
        Int(days.From?.DayNumber ?? SnapshotReader.Absent);
        Int(days.To?.DayNumber ?? SnapshotReader.Absent);
    }

    /// <summary>Writes an array as it lies in memory.</summary>
    public void Block<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Int(values.Length);
        _body.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes an array as it lies in memory.</summary>
    public void Block<T>(Span<T> values) where T : unmanaged => Block((ReadOnlySpan<T>)values);

    /// <summary>Everything written, the texts first.</summary>
    public byte[] ToArray()
    {
        var texts = new SnapshotWriter();
        var ends = new int[_texts.Count];
        var length = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = length += _texts[i].Length;
        }

        texts.Block<int>(ends);
        texts.Block<char>(string.Concat(_texts).AsSpan());
        return [.. texts._body.WrittenSpan, .. _body.WrittenSpan];
    }
}
