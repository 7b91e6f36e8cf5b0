using System.Text.Json;
using Entente.Language.Segmentation;
using Entente.Perceptrons.Baseline;
using Entente.Perceptrons.Segmentation;

switch (args)
{
    case ["segmenter", "train", var treebanks, var prose, var models]:
        var trainer = new BoundaryTrainer();
        foreach (var treebank in treebanks.Split(','))
        {
            trainer.AddTreebank(treebank);
        }

        foreach (var file in prose.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var line in File.ReadLines(file).Take(700))
            {
                trainer.AddProse(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!, 0.1f);
            }
        }

        trainer.Train(Console.Out);
        trainer.Freeze(threshold: -1f).Save(Path.Combine(models, Segmenter.ModelFile));
        return 0;
    case ["segmenter", "score", var models, .. var files]:
        foreach (var file in files)
        {
            SegmentationScore.Print(Segmenter.Open(models), file, Console.Out, misses: false);
        }

        return 0;
    case ["segmenter", "misses", var models, var file]:
        SegmentationScore.Print(Segmenter.Open(models), file, Console.Out, misses: true);
        return 0;
    case ["baseline", "train", var treebanks, var model]:
        var baseline = new BaselineTrainer(Console.Out);
        foreach (var treebank in treebanks.Split(','))
        {
            baseline.AddTreebank(treebank);
        }

        baseline.Train().Save(model);
        return 0;
    case ["baseline", "score", var model, .. var files]:
        foreach (var file in files)
        {
            ParseScore.Print(BaselineModel.Open(model), file, Console.Out);
        }

        return 0;
    case ["segmenter", "show", var models, var file, var skip, var count]:
        var segmenter = Segmenter.Open(models);
        foreach (var line in File.ReadLines(file).Skip(int.Parse(skip)).Take(int.Parse(count)))
        {
            var text = line.StartsWith('{') ? JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()! : line;
            foreach (var sentence in segmenter.Segment(text, [new(0, text.Length)], []))
            {
                Console.WriteLine(string.Join(' ', sentence.Words.Select(w => w.Slice(text).ToString())));
            }

            Console.WriteLine();
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: segmenter train TREEBANK,… PROSE.jsonl,… MODELS | segmenter score MODELS TREEBANK… | segmenter misses MODELS TREEBANK | segmenter show MODELS ARTICLES SKIP COUNT | baseline …");
        return 1;
}
