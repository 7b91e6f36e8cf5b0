using System.Collections.Immutable;
using System.Globalization;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Places;

/// <summary>First-level regions of states (provinces, prefectures, oblasts, states of a federation) by name. Immutable and thread-safe.</summary>
internal sealed class RegionTable
{
    /// <summary>Tokens of a region's name; the longest in the table (Santo Domingo de los Tsáchilas) has five, and hyphens may be tokens too.</summary>
    private const int LongestName = 8;

    private readonly Dictionary<string, ImmutableArray<Region>> _regions = new(4_000, StringComparer.Ordinal);
    private readonly HashSet<string> _firsts = new(4_000, StringComparer.Ordinal);

    private RegionTable()
    {
    }

    /// <summary>Reads lines of name, alpha-3 code, latitude and longitude, tab-separated; of one name, the country that it most likely means comes first.</summary>
    /// <param name="path">The file; an absent one gives an empty table.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static RegionTable Read(string path)
    {
        var table = new RegionTable();
        var number = 0;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields is not [{ Length: > 0 } name, { Length: 3 } country, var north, var east] || !TryDegrees(north, out var latitude) || !TryDegrees(east, out var longitude))
            {
                throw new InvalidDataException($"{path}:{number}: no region; write name, alpha-3 code, latitude and longitude with tabs between, the last two empty when not known");
            }

            table.Add(new(KnownActor.Region(name, country), new(name, country, latitude, longitude)));
        }

        return table;
    }

    /// <summary>Every region with the place it is, for tests.</summary>
    public IEnumerable<KnownActor> All => _regions.Values.SelectMany(r => r).Select(r => r.Actor);

    /// <summary>The best known region of a name, in a country if one is given; null for none.</summary>
    public EventPlace? FindPlace(string name, string? country)
    {
        foreach (var region in _regions.GetValueOrDefault(Letters.Key(name), []))
        {
            if (country is null || region.Place.Country == country)
            {
                return region.Place;
            }
        }

        return null;
    }

    /// <summary>The regions of the longest name that starts at a token, and the index after it; <paramref name="first"/> for none.</summary>
    public int Find(string text, ReadOnlySpan<Token> tokens, int first, out ImmutableArray<KnownActor> regions)
    {
        regions = [];
        var end = first;
        Span<char> key = stackalloc char[WordCutter.LongestWord];
        var length = 0;
        var names = _regions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = first; i < tokens.Length && i < first + LongestName; i++)
        {
            var word = tokens[i].Span.Slice(text);
            var before = length;
            foreach (var c in word)
            {
                length = char.IsLetterOrDigit(c) ? Letters.Fold(c, key, length) : length;
            }

            // Of what is no word, only a hyphen stands inside a name.
            if (length > key.Length || (length == before && word is not ("-" or "–")) || (i == first && !_firsts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..length])))
            {
                break;
            }

            if (length > before && names.TryGetValue(key[..length], out var found))
            {
                (end, regions) = (i + 1, found.Select(r => r.Actor).ToImmutableArray());
            }
        }

        return end;
    }

    private void Add(Region region)
    {
        var name = region.Place.Name;
        var key = Letters.Key(name);
        _regions[key] = _regions.GetValueOrDefault(key, []).Add(region);
        // "Khanty-Mansi" may be one token or three.
        _firsts.Add(Letters.Key(name.Split(' ')[0]));
        _firsts.Add(Letters.Key(name.Split(' ', '-', '–')[0]));
    }

    private static bool TryDegrees(string field, out double? degrees)
    {
        degrees = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        return degrees is not null || field.Length == 0;
    }

    private sealed record Region(KnownActor Actor, EventPlace Place);
}
