using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>Vectors by hash: the keys lie sorted in the mapped file, and the place of a key tells its row.</summary>
internal sealed class KeyTable
{
    private readonly ModelFile _file;
    private readonly string _keys;
    private readonly VectorTable _vectors;
    private readonly bool _unknown;

    /// <summary>Opens a table.</summary>
    /// <param name="file">The model.</param>
    /// <param name="name">Prefix of the table's sections.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <param name="unknown">Whether row 0 stands for what has no key; without it the unknown adds nothing.</param>
    /// <exception cref="InvalidDataException">The sections are missing or do not fit each other.</exception>
    public KeyTable(ModelFile file, string name, int width, bool unknown)
    {
        _file = file;
        _keys = name + ".keys";
        _unknown = unknown;
        _vectors = new VectorTable(file, name, (file.Bytes(_keys).Length / sizeof(ulong)) + (unknown ? 1 : 0), width);
    }

    /// <summary>Numbers of a row.</summary>
    public int Width => _vectors.Width;

    /// <summary>Whether <paramref name="key"/> has a vector of its own.</summary>
    public bool Contains(ulong key) => MemoryMarshal.Cast<byte, ulong>(_file.Bytes(_keys)).BinarySearch(key) >= 0;

    /// <summary>Adds the vector of <paramref name="key"/>, or that of the unknown, to <paramref name="sum"/>.</summary>
    public void Add(ulong key, Span<float> sum)
    {
        int place = MemoryMarshal.Cast<byte, ulong>(_file.Bytes(_keys)).BinarySearch(key);
        if (place >= 0)
        {
            _vectors.Add(place + (_unknown ? 1 : 0), sum);
        }
        else if (_unknown)
        {
            _vectors.Add(0, sum);
        }
    }
}
