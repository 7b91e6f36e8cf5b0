using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Entente.Json;

namespace Entente.Intake.Files;

/// <summary>Turns a saved web page into an article: its running text, one paragraph a line, and what its metadata say.</summary>
internal static class HtmlPage
{
    // Page furniture that is never an article's own words.
    private const string Furniture = "script,style,noscript,template,nav,header nav,footer,aside,form,button,iframe,svg,figure figcaption,[hidden],[aria-hidden=true]";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
        "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    /// <summary>Whether a text looks like a whole page and not like prose.</summary>
    public static bool IsLikely(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="id">Identifier of the article.</param>
    /// <param name="html">The page.</param>
    /// <returns>The article, or null when the page holds no text.</returns>
    /// <exception cref="InvalidDataException">The page is nested deeper, or has more elements, than <see cref="IntakeLimits"/> allow.</exception>
    public static Article? Read(string id, string html)
    {
        using var page = Parse(html);
        foreach (var element in page.QuerySelectorAll(Furniture).ToList())
        {
            element.Remove();
        }

        var body = (IElement?)page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body;
        var text = new StringBuilder();
        Append(body, text);
        string words = text.ToString().Trim();
        return words.Length == 0 ? null : new Article(id, words)
        {
            Title = Meta(page, "og:title") ?? Blank(page.Title),
            Outlet = Meta(page, "og:site_name"),
            Url = Blank((page.QuerySelector("link[rel=canonical]") as IHtmlLinkElement)?.GetAttribute("href")),
            Published = Meta(page, "article:published_time") is { } written && ArticleJson.TryParseDay(written, out var day) ? day : null,
            Language = Blank(page.DocumentElement.GetAttribute("lang")),
        };
    }

    // The parser looks through all open elements for each new one, and opens all pending <b> and <i> anew in each paragraph: depth costs time squared,
    // and a page of 16 MB can ask for more elements than fit into memory. An element is created before it is put into its place, so the one before it is measured.
    private static IHtmlDocument Parse(string html)
    {
        int elements = 0;
        IElement? last = null;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (++elements > IntakeLimits.PageElements)
                {
                    throw new InvalidDataException($"the page has more than {IntakeLimits.PageElements} elements; save the article alone");
                }

                int depth = 0;
                for (INode? outer = last; outer is not null; outer = outer.Parent)
                {
                    if (++depth > IntakeLimits.PageDepth)
                    {
                        throw new InvalidDataException($"the page is nested deeper than {IntakeLimits.PageDepth} elements; save the article alone, or as text");
                    }
                }

                last = element;
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    // Iterative: a hostile page may nest deeper than the stack.
    private static void Append(INode? root, StringBuilder text)
    {
        var open = new Stack<(INode Node, bool Closing)>();
        if (root is not null)
        {
            open.Push((root, false));
        }

        while (open.TryPop(out var next))
        {
            if (next.Node is IText words)
            {
                AppendCollapsed(words.Data, text);
                continue;
            }

            if (Blocks.Contains(next.Node.NodeName))
            {
                BreakLine(text);
            }

            if (!next.Closing)
            {
                open.Push((next.Node, true));
                for (var child = next.Node.LastChild; child is not null; child = child.PreviousSibling)
                {
                    open.Push((child, false));
                }
            }
        }
    }

    private static void AppendCollapsed(string words, StringBuilder text)
    {
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static void BreakLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append("\n\n");
        }
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        Blank(page.QuerySelector($"meta[property='{name}'],meta[name='{name}']")?.GetAttribute("content"));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
