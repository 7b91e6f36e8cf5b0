using System.Collections.Immutable;

namespace Entente.Storage.Filters;

/// <summary>Which articles are asked for.</summary>
public sealed record ArticleFilter
{
    /// <summary>Words that title or text hold; null for any.</summary>
    public WordQuery? Words { get; init; }

    /// <summary>Publisher, or the alpha-3 code of the country it is published from; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>In whose hands the publisher is; empty for anyone's.</summary>
    public ImmutableArray<OutletOwnership> Ownerships { get; init; } = [];

    /// <summary>Who is mentioned: an identifier or a name, everything under it included; null for anyone.</summary>
    public string? Actor { get; init; }

    /// <summary>Published on this day or later; null without limit.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published on this day or earlier; null without limit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary><see cref="Words"/> as typed.</summary>
    internal string? Text { get; init; }

    /// <summary>Reads a filter from names and values: <c>text</c>, <c>outlet</c>, <c>ownership</c>, <c>actor</c>, <c>since</c>, <c>until</c>; empty values are passed over.</summary>
    /// <exception cref="QuestionException">A name is unknown, or a value is nonsense; the message says what would be right.</exception>
    public static ArticleFilter Parse(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var filter = new ArticleFilter();
        foreach (var (name, value) in pairs.Where(p => !string.IsNullOrWhiteSpace(p.Value)))
        {
            string text = value!.Trim();
            filter = name.ToLowerInvariant() switch
            {
                "text" => filter with { Words = WordQuery.Parse(text), Text = text },
                "outlet" => filter with { Outlet = text },
                "ownership" => filter with { Ownerships = FilterField.ParseOwnerships(text) },
                "actor" => filter with { Actor = text },
                "since" => filter with { Since = FilterField.ParseDay(text, "since", last: false) },
                "until" => filter with { Until = FilterField.ParseDay(text, "until", last: true) },
                _ => throw new QuestionException($"articles have no field \"{name}\" to filter by; the fields are text, outlet, ownership, actor, since, until", name),
            };
        }

        return filter.Since > filter.Until
            ? throw new QuestionException($"since {filter.Since:yyyy-MM-dd} lies after until {filter.Until:yyyy-MM-dd}; exchange them", "since")
            : filter;
    }

    /// <summary>The filter as names and values; <see cref="Parse"/> reads them back.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        (string Name, string? Value)[] all =
        [
            ("text", Text), ("outlet", Outlet), ("ownership", FilterField.ShowOwnerships(Ownerships)), ("actor", Actor),
            ("since", Since?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ("until", Until?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return all.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!));
    }
}
