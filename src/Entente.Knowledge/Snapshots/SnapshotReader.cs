using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Entente.Knowledge.Snapshots;

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote, and trusts none of it: every length and number is checked before it is used.</summary>
internal sealed class SnapshotReader
{
    /// <summary>The number that stands for no text and no day.</summary>
    public const int Absent = -1;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string[] _texts;
    private int _position;

    /// <summary>Reads the texts and stands before the first number.</summary>
    /// <exception cref="InvalidDataException">The bytes are no snapshot's.</exception>
    public SnapshotReader(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var ends = Block<int>();
        var letters = MemoryMarshal.Cast<byte, char>(Take(Count(sizeof(char)) * sizeof(char)));
        _texts = new string[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            Require(ends[i] >= start && ends[i] <= letters.Length);
            _texts[i] = new string(letters[start..ends[i]]);
            start = ends[i];
        }
    }

    /// <summary>Whether all has been read.</summary>
    public bool IsAtEnd => _position == _bytes.Length;

    /// <summary>Reads a number.</summary>
    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>Reads a number from 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int Index(int limit)
    {
        var index = Int();
        Require(index >= 0 && index < limit);
        return index;
    }

    /// <summary>Reads how many things follow, of which each takes at least so many bytes.</summary>
    public int Count(int bytesEach)
    {
        var count = Int();
        Require(count >= 0 && (long)count * bytesEach <= _bytes.Length - _position);
        return count;
    }

    /// <summary>Reads a text that may be absent.</summary>
    public string? TextOrNull()
    {
        var number = Int();
        Require(number >= Absent && number < _texts.Length);
        return number == Absent ? null : _texts[number];
    }

    /// <summary>Reads a text.</summary>
    public string Text() => _texts[Index(_texts.Length)];

    /// <summary>Reads a stretch of days.</summary>
    public DayInterval Days()
    {
        var from = Day();
        return new(from, Day());
    }

    /// <summary>Reads an array.</summary>
    public T[] Block<T>() where T : unmanaged
    {
        var values = new T[Count(Unsafe.SizeOf<T>())];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        Take(bytes.Length).CopyTo(bytes);
        return values;
    }

    /// <summary>Fails unless <paramref name="holds"/>.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("this is no snapshot of a knowledge base");
        }
    }

    /// <summary>Fails unless a search in a table of so many slots comes to an end: their number is a power of two, and not all of them are taken.</summary>
    /// <exception cref="InvalidDataException">It cannot.</exception>
    public static void RequireSlots(int slots, int taken) => Require(System.Numerics.BitOperations.IsPow2(slots) && taken < slots);

    private DateOnly? Day()
    {
        var number = Int();
        Require(number >= Absent && number <= DateOnly.MaxValue.DayNumber);
        return number == Absent ? null : DateOnly.FromDayNumber(number);
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        Require(bytes <= _bytes.Length - _position);
        var taken = _bytes.Span.Slice(_position, bytes);
        _position += bytes;
        return taken;
    }
}
