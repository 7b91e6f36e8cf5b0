using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Storage.Rows;

/// <summary>Lists of spans as short text, such as <c>10-14,20-31</c>: small, readable in any SQL shell, and the same in every engine.</summary>
internal static class SpanText
{
    public static string Format(ImmutableArray<TextSpan> spans)
    {
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");
        }

        return text.ToString();
    }

    public static string Format(ImmutableArray<SpanPair> pairs) => Format([.. pairs.SelectMany(p => (TextSpan[])[p.Actor, p.Recipient])]);

    public static string Format(TextSpan? span) => span is { } one ? Format([one]) : "";

    public static ImmutableArray<TextSpan> Parse(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in text.AsSpan().Split(','))
        {
            var part = text.AsSpan(range);
            int dash = part.IndexOf('-');
            if (dash > 0)
            {
                spans.Add(new(int.Parse(part[..dash], CultureInfo.InvariantCulture), int.Parse(part[(dash + 1)..], CultureInfo.InvariantCulture)));
            }
        }

        return spans.DrainToImmutable();
    }

    public static ImmutableArray<SpanPair> ParsePairs(string text)
    {
        var spans = Parse(text);
        return spans.IsEmpty ? [] : [.. Enumerable.Range(0, spans.Length / 2).Select(i => new SpanPair(spans[2 * i], spans[2 * i + 1]))];
    }
}
