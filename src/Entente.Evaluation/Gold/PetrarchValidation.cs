using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Entente.Codes;

namespace Entente.Evaluation.Gold;

/// <summary>
/// Reads PETRARCH's validation files: <c>Sentence</c> elements with a <c>Text</c> and <c>EventCoding</c> triples of source, target and CAMEO code. A triple's
/// type is that of the codebook's conversion table; a code without one (01, comments) is left out.
/// </summary>
internal static class PetrarchValidation
{
    /// <summary>Reads a file; sentences that it marks as invalid, or as raising one of PETRARCH's own errors, are left out.</summary>
    /// <exception cref="InvalidDataException">The file is no XML, or a code is no CAMEO code; the message names the line.</exception>
    public static IReadOnlyList<LabelledArticle> Read(string path)
    {
        var found = new List<LabelledArticle>();
        foreach (var sentence in Sentences(path))
        {
            string text = string.Join(' ', ((string?)sentence.Element("Text") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var codings = sentence.Elements("EventCoding").ToList();
            if (text.Length == 0 || (string?)sentence.Attribute("valid") is "false" or "False" || codings.Any(c => c.Attribute("error") is not null))
            {
                continue;
            }

            string id = (string?)sentence.Attribute("id") ?? $"line {Line(sentence)}";
            var day = DateOnly.TryParseExact((string?)sentence.Attribute("date"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null;
            found.Add(new(
                new Article(id, text) { Published = day },
                [new LabelledStretch(new(0, text.Length), [.. codings.Where(c => c.Attribute("noevents") is null).Select(c => Event(c, path)).OfType<GoldEvent>()])]));
        }

        return found;
    }

    private static List<XElement> Sentences(string path)
    {
        try
        {
            // Documents come from elsewhere: no entity is expanded and nothing is fetched.
            using var reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader, LoadOptions.SetLineInfo).Descendants("Sentence")];
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"{path}:{fault.LineNumber}:{fault.LinePosition}: {fault.Message}", fault);
        }
    }

    private static GoldEvent? Event(XElement coding, string path)
    {
        string code = (string?)coding.Attribute("eventcode") ?? "";
        return !CameoCodes.IsCode(code)
            ? throw new InvalidDataException($"{path}:{Line(coding)}: '{code}' is no CAMEO code; eventcode holds two to four digits, as in '042'.")
            : CameoCodes.TypeOf(code) is { } type
            ? new GoldEvent(type, PetrarchActor.Codes((string?)coding.Attribute("sourcecode")), PetrarchActor.Codes((string?)coding.Attribute("targetcode")), null) { Cameo = code }
            : null;
    }

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
