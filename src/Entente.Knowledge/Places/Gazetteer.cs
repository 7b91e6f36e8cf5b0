using System.Globalization;
using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Places;

/// <summary>Cities by name, the most populous first. Immutable and thread-safe.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<EventPlace>> _places = new(12_000, StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    /// <summary>Reads lines of name, alpha-3 code, latitude, longitude and population, tab-separated and by falling population.</summary>
    /// <param name="path">The file; an absent one gives an empty gazetteer.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static Gazetteer Read(string path)
    {
        var gazetteer = new Gazetteer();
        if (!File.Exists(path))
        {
            return gazetteer;
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 5
                || !double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
                || !double.TryParse(fields[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
            {
                throw new InvalidDataException($"{path}:{number}: no place; write name, alpha-3 code, latitude, longitude and population with tabs between");
            }

            gazetteer.Add(new(fields[0], fields[1], latitude, longitude));
        }

        return gazetteer;
    }

    /// <summary>The most populous place of a name, in a country if one is given; null for none.</summary>
    public EventPlace? Find(string name, string? country)
    {
        foreach (var place in _places.GetValueOrDefault(Letters.Key(name)) ?? [])
        {
            if (country is null || place.Country == country)
            {
                return place;
            }
        }

        return null;
    }

    private void Add(EventPlace place)
    {
        var key = Letters.Key(place.Name);
        if (!_places.TryGetValue(key, out var list))
        {
            _places[key] = list = new(1);
        }

        list.Add(place);
    }
}
