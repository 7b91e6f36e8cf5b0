using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Storage.Filters;

/// <summary>Which events are asked for. Command line, URL, form and query all read and write it through <see cref="FilterField.ForEvents"/>.</summary>
public sealed record EventFilter
{
    /// <summary>Who acts: an identifier or a name; for <c>JPN</c> everything under it counts. Null for anyone.</summary>
    public string? Actor { get; init; }

    /// <summary>Who is acted upon, in the same form.</summary>
    public string? Recipient { get; init; }

    /// <summary>Who is involved, either way, in the same form.</summary>
    public string? Party { get; init; }

    /// <summary>PLOVER types; empty for all.</summary>
    public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>PLOVER mode; null for any.</summary>
    public string? Mode { get; init; }

    /// <summary>Quad classes; empty for all.</summary>
    public ImmutableArray<QuadClass> Quads { get; init; } = [];

    /// <summary>PLOVER context; null for any.</summary>
    public string? Context { get; init; }

    /// <summary>Statuses; empty for all.</summary>
    public ImmutableArray<EventStatus> Statuses { get; init; } = [];

    /// <summary>On whose word: <c>own</c> for the article's own voice, else an actor anywhere in the chain of speakers. Null for anyone's.</summary>
    public string? Voice { get; init; }

    /// <summary>Where: a place's name or a country's alpha-3 code; null for anywhere.</summary>
    public string? Place { get; init; }

    /// <summary>Events that reach to this day or later; null without limit.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Events that begin on this day or earlier; null without limit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Publisher, or the alpha-3 code of the country it is published from; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>In whose hands the publisher is; empty for anyone's.</summary>
    public ImmutableArray<OutletOwnership> Ownerships { get; init; } = [];

    /// <summary>What to do with near-duplicates of other articles; null for what is usual: lists show them, statistics count a text once.</summary>
    public CopyRule? Copies { get; init; }

    /// <summary>Least confidence, 0 to 1; null for any.</summary>
    public double? Confidence { get; init; }

    /// <summary>Words that the article holds; null for any.</summary>
    public WordQuery? Words { get; init; }

    /// <summary><see cref="Words"/> as typed.</summary>
    internal string? Text { get; init; }

    /// <summary>Reads a filter from names and values, such as a URL's query or a command's options.</summary>
    /// <param name="pairs">Names of <see cref="FilterField.ForEvents"/> in any case, and values; empty values are passed over.</param>
    /// <exception cref="QuestionException">A name is unknown, or a value is nonsense; the message says what would be right.</exception>
    public static EventFilter Parse(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var filter = new EventFilter();
        foreach (var (name, value) in pairs)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            var field = FilterField.ForEvents.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new QuestionException($"events have no field \"{name}\" to filter by; the fields are {string.Join(", ", FilterField.ForEvents.Select(f => f.Name))}", name);
            filter = field.Apply(filter, value.Trim());
        }

        return filter.Since > filter.Until
            ? throw new QuestionException($"since {filter.Since:yyyy-MM-dd} lies after until {filter.Until:yyyy-MM-dd}; exchange them", "since")
            : filter;
    }

    /// <summary>The filter as names and values, in the fields' order; <see cref="Parse"/> reads them back.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs() =>
        from field in FilterField.ForEvents
        let value = field.Show(this)
        where value is not null
        select KeyValuePair.Create(field.Name, value);
}
